"""Why a package cannot be read, in words for the person who named it."""


class PackageProblem(Exception):  # noqa: N818 - it becomes a told problem
    """A file that is no package that can be read."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, in one line."""
        self.help = way_out
        """What to do."""
