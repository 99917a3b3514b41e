"""TeX in a line of characters: the common commands become their signs, the rest stays as written."""

import re

_WRITTEN = """
alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ
pi=π rho=ρ sigma=σ tau=τ upsilon=υ phi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ
Pi=Π Sigma=Σ Phi=Φ Psi=Ψ Omega=Ω times=× cdot=· div=÷ pm=± mp=∓ leq=≤ le=≤ geq=≥ ge=≥ neq=≠ ne=≠
approx=≈ equiv=≡ sim=∼ propto=∝ infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ to=→ rightarrow=→
leftarrow=← Rightarrow=⇒ Leftrightarrow=⇔ in=∈ notin=∉ subset=⊂ subseteq=⊆ cup=∪ cap=∩ emptyset=∅
forall=∀ exists=∃ neg=¬ land=∧ lor=∨ ldots=… cdots=⋯ dots=… circ=∘ degree=° angle=∠ perp=⊥
parallel=∥ star=⋆ ast=∗ prime=′ hbar=ℏ ell=ℓ
"""
_FUNCTIONS = "sin cos tan log ln exp lim max min det gcd arcsin arccos arctan"
_SIGNS = {
    **dict(pair.split("=") for pair in _WRITTEN.split()),
    **{name: name for name in _FUNCTIONS.split()},
    "quad": " ",
    "qquad": " ",
    "left": "",
    "right": "",
    "limits": "",
    "displaystyle": "",
}
_SPACES = {",": " ", ";": " ", ":": " ", "!": "", " ": " ", "{": "{", "}": "}", "%": "%", "$": "$", "#": "#"}
_WORDS = {
    "text",
    "mathrm",
    "mathbf",
    "mathit",
    "mathsf",
    "operatorname",
    "vec",
    "hat",
    "bar",
    "mathbb",
    "mathcal",
}
_RAISED = str.maketrans("0123456789+-=()nixy", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣʸ")
_LOWERED = str.maketrans("0123456789+-=()aeoxijkmnprt", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓᵢⱼₖₘₙₚᵣₜ")
_TOKEN = re.compile(r"\\([A-Za-z]+) ?|\\(.)|([{}^_])|([^\\{}^_]+)", re.DOTALL)
_SIMPLE = re.compile(r"[\w.]+|.", re.DOTALL)
MAX_DEPTH = 40
"""How deep groups may nest before a formula is shown as it is written."""


def readable(tex: str) -> str:
    """`tex` as one line of characters, as near to the printed formula as a terminal comes. Never raises."""
    try:
        return " ".join(_Reader(tex).group(0).split())
    except (_TooDeepError, IndexError):
        return tex


class _TooDeepError(Exception):
    """More groups inside each other than anybody writes."""


class _Reader:
    """Reads one formula from left to right."""

    def __init__(self, tex: str) -> None:
        self._tokens = [match.group() for match in _TOKEN.finditer(tex)]
        self._at = 0

    def group(self, depth: int) -> str:
        """Everything up to the brace that closes this group, or to the end."""
        parts: list[str] = []
        while self._at < len(self._tokens):
            if self._tokens[self._at] == "}":
                self._at += 1
                break
            parts.append(self._one(depth))
        return "".join(parts)

    def _one(self, depth: int) -> str:
        if depth > MAX_DEPTH:
            raise _TooDeepError
        piece = self._tokens[self._at]
        self._at += 1
        if piece == "{":
            return self.group(depth + 1)
        if piece == "^":
            return _script(self._argument(depth + 1), _RAISED, "^")
        if piece == "_":
            return _script(self._argument(depth + 1), _LOWERED, "_")
        if piece.startswith("\\"):
            return self._command(piece[1:].rstrip(" ") or " ", depth)
        return piece

    def _command(self, name: str, depth: int) -> str:
        if name in {"frac", "dfrac", "tfrac"}:
            above, below = self._argument(depth + 1), self._argument(depth + 1)
            return f"{_held(above)}/{_held(below)}"
        if name == "sqrt":
            return f"√{_held(self._argument(depth + 1))}"
        if name in _WORDS:
            return self._argument(depth + 1)
        return _SIGNS.get(name, _SPACES.get(name, f"\\{name}"))

    def _argument(self, depth: int) -> str:
        """A group in braces, a command, or the one character that stands next."""
        while self._tokens[self._at].isspace():
            self._at += 1
        piece = self._tokens[self._at]
        if piece in {"{", "^", "_"} or piece.startswith("\\"):
            return self._one(depth)
        stripped = piece.lstrip()
        self._tokens[self._at] = stripped[1:]
        if not stripped[1:]:
            self._at += 1
        return stripped[0]


def _script(text: str, table: dict[int, int], mark: str) -> str:
    """Raised or lowered characters where all of them exist, else the mark and the text."""
    if text and all(ord(character) in table for character in text):
        return text.translate(table)
    return f"{mark}{text if len(text) == 1 else f'({text})'}"


def _held(text: str) -> str:
    """`text` in parentheses, unless it is one name, number or sign."""
    return text if len(text) <= 1 or _SIMPLE.fullmatch(text) else f"({text})"
