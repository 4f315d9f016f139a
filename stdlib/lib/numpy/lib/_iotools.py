"""What reading a table complains with."""


class ConverterError(Exception):
    """A text that no converter reads."""


class ConverterLockError(ConverterError):
    """A converter that must not change."""


class ConversionWarning(UserWarning):
    """Lines were left out."""
