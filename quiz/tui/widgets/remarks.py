"""The words behind an option once the question is answered."""

from textual.content import Content

from quiz.tui.markup import line

RIGHT = "✓"
WRONG = "✗"
PARTLY = "◐"
PASSED = "–"
"""The signs that stand beside the colours."""


def remark(sign: str, word: str, ink: str, why: str = "") -> Content:
    """Sign and word in the ink of the verdict, then the author's remark (Markdown), where there is one."""
    head = Content.styled(f"{sign} {word}", ink)
    if not why:
        return head
    return Content.assemble(head, Content.styled(": ", ink), line(why))
