"""Messages as RFC 5322 and MIME describe them: made, parsed, written.

`message` has the tree of a message's parts, `parser` and `generator` go from text to it and back, `policy` says how lines and headers
are treated on the way; the legacy policy compat32 keeps headers as plain text, the others make objects of them (`headerregistry`).
"""

__all__ = ["base64mime", "charset", "encoders", "errors", "feedparser", "generator", "header", "iterators", "message",
           "message_from_file", "message_from_binary_file", "message_from_string", "message_from_bytes", "mime", "parser", "quoprimime",
           "utils"]


def message_from_string(s, *args, **kws):
    """The message in a str."""
    from email.parser import Parser
    return Parser(*args, **kws).parsestr(s)


def message_from_bytes(s, *args, **kws):
    """The message in bytes."""
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parsebytes(s)


def message_from_file(fp, *args, **kws):
    """The message in a text file."""
    from email.parser import Parser
    return Parser(*args, **kws).parse(fp)


def message_from_binary_file(fp, *args, **kws):
    """The message in a binary file."""
    from email.parser import BytesParser
    return BytesParser(*args, **kws).parse(fp)
