"""HTTPStatus: status codes, what they are called, and what they mean in few words (PHRASES)."""

__all__ = ["HTTPStatus", "HTTPMethod"]

PHRASES = {
    100: "Continue", 101: "Switching Protocols", 102: "Processing", 103: "Early Hints",
    200: "OK", 201: "Created", 202: "Accepted", 203: "Non-Authoritative Information", 204: "No Content", 205: "Reset Content",
    206: "Partial Content", 207: "Multi-Status", 208: "Already Reported", 226: "IM Used",
    300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 305: "Use Proxy",
    307: "Temporary Redirect", 308: "Permanent Redirect",
    400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required", 408: "Request Timeout",
    409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed", 413: "Request Entity Too Large",
    414: "Request-URI Too Long", 415: "Unsupported Media Type", 416: "Requested Range Not Satisfiable",
    417: "Expectation Failed", 418: "I'm a Teapot", 421: "Misdirected Request", 422: "Unprocessable Entity", 423: "Locked",
    424: "Failed Dependency", 425: "Too Early", 426: "Upgrade Required", 428: "Precondition Required",
    429: "Too Many Requests", 431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
    504: "Gateway Timeout", 505: "HTTP Version Not Supported", 506: "Variant Also Negotiates", 507: "Insufficient Storage",
    508: "Loop Detected", 510: "Not Extended", 511: "Network Authentication Required",
}


def _make_statuses():
    from enum import IntEnum
    from ._descriptions import DESCRIPTIONS

    def name(phrase):
        return "".join("_" if c in " -" else c for c in phrase.upper() if c != "'")

    def make(cls, value):
        member = int.__new__(cls, value)
        member._value_ = value
        member.phrase = PHRASES[value]
        member.description = DESCRIPTIONS.get(value, "")
        return member

    class Phrased(IntEnum):
        __new__ = make

    return Phrased("HTTPStatus", [(name(phrase), code) for code, phrase in PHRASES.items()], module=__name__)


def _make_methods():
    from enum import StrEnum
    texts = {"CONNECT": "Establish a connection to the server.", "DELETE": "Remove the target.", "GET": "Retrieve the target.",
             "HEAD": "Same as GET, but only retrieve the status line and header section.",
             "OPTIONS": "Describe the communication options for the target.", "PATCH": "Apply partial modifications to a target.",
             "POST": "Perform target-specific processing with the request payload.", "PUT": "Replace the target with the request payload.",
             "TRACE": "Perform a message loop-back test along the path to the target."}

    class Described(StrEnum):
        def __new__(cls, value, description):
            member = str.__new__(cls, value)
            member._value_ = value
            member.description = description
            return member

    return Described("HTTPMethod", [(name, (name, text)) for name, text in texts.items()], module=__name__)


def __getattr__(attribute):
    """HTTPStatus and HTTPMethod are made when somebody wants them: few do, and enum takes longer than all the rest."""
    make = {"HTTPStatus": _make_statuses, "HTTPMethod": _make_methods}.get(attribute)
    if make is None:
        raise AttributeError(f"module 'http' has no attribute {attribute!r}")
    globals()[attribute] = made = make()
    return made
