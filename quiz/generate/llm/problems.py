"""Why an endpoint gives nothing more, in words for the person who named it."""


class EndpointProblem(Exception):  # noqa: N818 - it becomes a told problem
    """The endpoint cannot be used, or not any more. Its words may come from there: show them as such."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, in one line."""
        self.help = way_out
        """What to do."""


class Refused(EndpointProblem):
    """The endpoint would not take this one request; it may take another."""


class BudgetSpent(Exception):  # noqa: N818 - an end that was asked for
    """As many requests were sent as were allowed."""
