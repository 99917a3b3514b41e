"""A share as a line of fixed length."""

from __future__ import annotations

from textual.content import Content


def bar(share: float, cells: int, ink: str = "$accent") -> Content:
    """`share` (0 to 1) of `cells` in `ink`, the rest as a hairline; half cells are drawn."""
    halves = round(max(0.0, min(1.0, share)) * cells * 2)
    whole, half = divmod(halves, 2)
    return Content.assemble(
        ("━" * whole + "╸" * half, ink),
        ("─" * (cells - whole - half), "$hairline"),
    )
