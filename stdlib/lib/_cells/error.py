"""What can be wrong with a magic or a notebook, told in one line."""


class UsageError(Exception):
    """A magic was used wrongly: its text is shown, without a traceback."""


class DocumentError(Exception):
    """A file is not what it should be."""
