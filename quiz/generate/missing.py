"""What is told where an engine is not installed."""

INSTALL = "pip install 'quizdeck[generate]'"
"""The line that installs the `rules` engine: spaCy, its English model, word frequencies and place names."""


class EngineMissing(Exception):  # noqa: N818 - what a person is told
    """A package or model that an engine needs is not installed; `way` is the line that installs it."""

    def __init__(self, what: str, way: str = INSTALL) -> None:
        super().__init__(f"{what} is not installed")
        self.what = what
        """What is missing, such as `spaCy`."""
        self.way = way
        """The line that installs it."""
