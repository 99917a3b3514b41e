"""The command palette in our look; it is loaded when it is first opened."""

from textual.command import CommandPalette


class Palette(CommandPalette):
    """Everything that can be done, to be searched."""

    CSS_PATH = "palette.tcss"
