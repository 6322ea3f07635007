"""Why a run cannot go on."""


class BriefgenError(Exception):
    """Ends the run with one message for the person at the keyboard, exit code 2.

    What is wrong in a brief is never raised: it is a `Diagnostic`.
    """
