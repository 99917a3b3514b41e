"""What YAML has and decks do not, told in words."""

from quiz.deck.findings import Findings
from quiz.deck.tree import Oddity
from quiz.deck.words import shown

_STANDARD_TAG = "tag:yaml.org,2002:"


class Oddities:
    """Oddities of one pass; they are told when the pass has come to its end."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._found: list[Oddity] = []

    def note(self, oddity: Oddity) -> None:
        """Keep one for later."""
        self._found.append(oddity)

    def tell(self) -> None:
        """Tell them all."""
        anchors = {one.name for one in self._found if one.what == "anchor"}
        for one in self._found:
            self._tell(one, anchors)

    def _tell(self, one: Oddity, anchors: set[str]) -> None:
        tell = self._findings.tell
        match one.what:
            case "alias":
                tell("D402", f"the alias *{one.name}", one.start, one.end)
            case "anchor":
                tell("D402", f"the anchor &{one.name}", one.start, one.end)
            case "tag":
                tell("D403", "tag", one.start, one.end)
            case "merge":
                tell(
                    "D404",
                    "merge keys (`<<`) are not part of the format",
                    one.start,
                    one.end,
                    way="write out",
                )
            case "document":
                tell("D405", "a second document begins here", one.start, one.end)
            case "duplicate":
                line = self._findings.lines.number(one.first)
                message = f"the key {shown(one.name)} is there twice, first on line {line}"
                tell("D401", message, one.start, one.end, way="remove one of them")
            case "control":
                tell("D003", "control", one.start, one.end)
            case _:
                tell("D406", "a key must be text", one.start, one.end)
