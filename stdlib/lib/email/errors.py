"""What is wrong with messages: exceptions, and defects, which parsers note and go on."""


class MessageError(Exception):
    """Base of all errors here."""


class MessageParseError(MessageError):
    """A message cannot be parsed."""


class HeaderParseError(MessageParseError):
    """A header cannot be parsed."""


class BoundaryError(MessageParseError):
    """A boundary is missing."""


class MultipartConversionError(MessageError, TypeError):
    """A part cannot be added to what is no multipart."""


class CharsetError(MessageError):
    """A character set is not right."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """Base of all defects."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A multipart without a boundary parameter."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary never begins a part."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The last part is not ended."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line begins with a blank."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A "From " line within the headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line among the headers that is none."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A multipart that has no parts."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A multipart that is encoded."""


class UndecodableBytesDefect(MessageDefect):
    """Bytes that are no text."""


class InvalidBase64PaddingDefect(MessageDefect):
    """base64 with the wrong number of ="""


class InvalidBase64CharactersDefect(MessageDefect):
    """base64 with other characters in it."""


class InvalidBase64LengthDefect(MessageDefect):
    """base64 of an impossible length."""


class HeaderDefect(MessageDefect):
    """Base of the defects of headers."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header that is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """Something is missing."""


class NonPrintableDefect(HeaderDefect):
    """Control characters."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return "the following ASCII non-printables found in header: {}".format(self.non_printables)


class ObsoleteHeaderDefect(HeaderDefect):
    """An old way of writing it."""


class NonASCIILocalPartDefect(HeaderDefect):
    """A local part that is not ASCII."""


class InvalidDateDefect(HeaderDefect):
    """No date."""
