"""Calling functions of an XML-RPC server: values as XML and back (dumps, loads), and a ServerProxy whose attributes are functions."""
import base64
import http.client
import time
import urllib.parse
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from sys import version_info
from xml.parsers import expat

MAXINT, MININT = 2**31 - 1, -2**31
PARSE_ERROR, SERVER_ERROR, APPLICATION_ERROR, SYSTEM_ERROR, TRANSPORT_ERROR = -32700, -32600, -32500, -32400, -32300
NOT_WELLFORMED_ERROR, UNSUPPORTED_ENCODING, INVALID_ENCODING_CHAR = -32700, -32701, -32702
INVALID_XMLRPC, METHOD_NOT_FOUND, INVALID_METHOD_PARAMS, INTERNAL_ERROR = -32600, -32601, -32602, -32603
boolean = Boolean = bool
FastMarshaller = FastParser = FastUnmarshaller = None


def escape(s):
    """The text with its special characters as entities."""
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Error(Exception):
    """Base of the errors here."""

    __str__ = object.__str__


class ProtocolError(Error):
    """HTTP did not succeed."""

    def __init__(self, url, errcode, errmsg, headers):
        super().__init__()
        self.url, self.errcode, self.errmsg, self.headers = url, errcode, errmsg, headers

    def __repr__(self):
        return "<%s for %s: %s %s>" % (self.__class__.__name__, self.url, self.errcode, self.errmsg)

    __str__ = __repr__


class ResponseError(Error):
    """The answer is no XML-RPC."""


class Fault(Error):
    """The server's exception: faultCode, faultString."""

    def __init__(self, faultCode, faultString, **extra):
        super().__init__()
        self.faultCode, self.faultString = faultCode, faultString

    def __repr__(self):
        return "<%s %s: %r>" % (self.__class__.__name__, self.faultCode, self.faultString)

    __str__ = __repr__


# ---- values that XML-RPC has and Python writes otherwise

def _time_text(value):
    if isinstance(value, datetime):
        return value.strftime("%Y%m%dT%H:%M:%S") if value.year > 999 else "%04d" % value.year + value.strftime("%m%dT%H:%M:%S")
    if not isinstance(value, (tuple, time.struct_time)):
        value = time.localtime(value or time.time())
    return "%04d%02d%02dT%02d:%02d:%02d" % value[:6]


class DateTime:
    """A moment, as the text 20260131T12:30:00."""

    def __init__(self, value=0):
        self.value = value if isinstance(value, str) else _time_text(value)

    def _texts(self, other):
        if isinstance(other, DateTime):
            return self.value, other.value
        if isinstance(other, datetime):
            return self.value, _time_text(other)
        if isinstance(other, str):
            return self.value, other
        if hasattr(other, "timetuple"):
            return self.timetuple(), other.timetuple()
        return None

    def _compare(self, other, test):
        pair = self._texts(other)
        return NotImplemented if pair is None else test(*pair)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def timetuple(self):
        """As time.strptime gives it."""
        return time.strptime(self.value, "%Y%m%dT%H:%M:%S")

    def __str__(self):
        return self.value

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.value, id(self))

    def decode(self, data):
        """Take the text of an element."""
        self.value = str(data).strip()

    def encode(self, out):
        """Write the element."""
        out.write("<value><dateTime.iso8601>" + self.value + "</dateTime.iso8601></value>\n")


class Binary:
    """Bytes, in data."""

    def __init__(self, data=None):
        if data is None:
            data = b""
        elif not isinstance(data, (bytes, bytearray)):
            raise TypeError("expected bytes or bytearray, not %s" % data.__class__.__name__)
        self.data = bytes(data)

    def __str__(self):
        return str(self.data, "latin-1")

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Binary) else other)

    def decode(self, data):
        """Take the text of an element."""
        self.data = base64.decodebytes(data)

    def encode(self, out):
        """Write the element."""
        out.write("<value><base64>\n" + base64.encodebytes(self.data).decode("ascii") + "</base64></value>\n")


def _datetime(data):
    value = DateTime()
    value.decode(data)
    return value


def _binary(data):
    value = Binary()
    value.decode(data)
    return value


WRAPPERS = (DateTime, Binary)


# ---- values to XML

class Marshaller:
    """Writes values as XML."""

    dispatch = {}

    def __init__(self, encoding=None, allow_none=False):
        self.memo = {}
        self.data = None
        self.encoding, self.allow_none = encoding, allow_none

    def dumps(self, values):
        """The parameters, or the Fault, as text."""
        parts = []
        write = parts.append
        if isinstance(values, Fault):
            write("<fault>\n")
            self._dump({"faultCode": values.faultCode, "faultString": values.faultString}, write)
            write("</fault>\n")
        else:
            write("<params>\n")
            for value in values:
                write("<param>\n")
                self._dump(value, write)
                write("</param>\n")
            write("</params>\n")
        return "".join(parts)

    def _dump(self, value, write):
        kind = type(value)
        function = self.dispatch.get(kind)
        if function is None:
            if not hasattr(value, "__dict__") or any(base in self.dispatch for base in kind.__mro__):
                raise TypeError("cannot marshal %s objects" % kind)
            function = self.dispatch["_arbitrary_instance"]
        function(self, value, write)

    def dump_nil(self, value, write):
        if not self.allow_none:
            raise TypeError("cannot marshal None unless allow_none is enabled")
        write("<value><nil/></value>")
    dispatch[type(None)] = dump_nil

    def dump_bool(self, value, write):
        write("<value><boolean>%d</boolean></value>\n" % value)
    dispatch[bool] = dump_bool

    def dump_long(self, value, write):
        if value > MAXINT or value < MININT:
            raise OverflowError("int exceeds XML-RPC limits")
        write("<value><int>%d</int></value>\n" % value)
    dispatch[int] = dump_long
    dump_int = dump_long

    def dump_double(self, value, write):
        write("<value><double>%r</double></value>\n" % value)
    dispatch[float] = dump_double

    def dump_unicode(self, value, write, escape=escape):
        write("<value><string>" + escape(value) + "</string></value>\n")
    dispatch[str] = dump_unicode

    def dump_bytes(self, value, write):
        write("<value><base64>\n" + base64.encodebytes(value).decode("ascii") + "</base64></value>\n")
    dispatch[bytes] = dispatch[bytearray] = dump_bytes

    def _enter(self, value, what):
        if id(value) in self.memo:
            raise TypeError("cannot marshal recursive " + what)
        self.memo[id(value)] = None

    def dump_array(self, value, write):
        self._enter(value, "sequences")
        write("<value><array><data>\n")
        for item in value:
            self._dump(item, write)
        write("</data></array></value>\n")
        del self.memo[id(value)]
    dispatch[tuple] = dispatch[list] = dump_array

    def dump_struct(self, value, write, escape=escape):
        self._enter(value, "dictionaries")
        write("<value><struct>\n")
        for key, item in value.items():
            if not isinstance(key, str):
                raise TypeError("dictionary key must be string")
            write("<member>\n<name>%s</name>\n" % escape(key))
            self._dump(item, write)
            write("</member>\n")
        write("</struct></value>\n")
        del self.memo[id(value)]
    dispatch[dict] = dump_struct

    def dump_datetime(self, value, write):
        write("<value><dateTime.iso8601>" + _time_text(value) + "</dateTime.iso8601></value>\n")
    dispatch[datetime] = dump_datetime

    def dump_instance(self, value, write):
        if value.__class__ in WRAPPERS:
            self.write = write
            value.encode(self)
            del self.write
        else:
            self.dump_struct(value.__dict__, write)
    dispatch[DateTime] = dispatch[Binary] = dispatch["_arbitrary_instance"] = dump_instance


# ---- XML to values

class Unmarshaller:
    """Makes values of the elements that a parser tells of."""

    dispatch = {}

    def __init__(self, use_datetime=False, use_builtin_types=False):
        self._type = self._methodname = None
        self._stack, self._marks, self._data = [], [], []
        self._value = False
        self._encoding = "utf-8"
        self.append = self._stack.append
        self._use_datetime = use_builtin_types or use_datetime
        self._use_bytes = use_builtin_types

    def close(self):
        """The parameters; Fault."""
        if self._type is None or self._marks:
            raise ResponseError()
        if self._type == "fault":
            raise Fault(**self._stack[0])
        return tuple(self._stack)

    def getmethodname(self):
        """Of a call."""
        return self._methodname

    def xml(self, encoding, standalone):
        """The declaration."""
        self._encoding = encoding

    def start(self, tag, attrs):
        """An element begins."""
        tag = tag.rpartition(":")[2]
        if tag in ("array", "struct"):
            self._marks.append(len(self._stack))
        self._data = []
        if self._value and tag not in self.dispatch:
            raise ResponseError("unknown tag %r" % tag)
        self._value = tag == "value"

    def data(self, text):
        """Text within it."""
        self._data.append(text)

    def end(self, tag):
        """It ends."""
        function = self.dispatch.get(tag) or self.dispatch.get(tag.rpartition(":")[2])
        if function is not None:
            function(self, "".join(self._data))

    def end_dispatch(self, tag, data):
        """It ends, with its text given."""
        function = self.dispatch.get(tag) or self.dispatch.get(tag.rpartition(":")[2])
        if function is not None:
            function(self, data)

    def _push(self, value):
        self.append(value)
        self._value = False

    def end_nil(self, data):
        self._push(None)
    dispatch["nil"] = end_nil

    def end_boolean(self, data):
        if data not in ("0", "1"):
            raise TypeError("bad boolean value")
        self._push(data == "1")
    dispatch["boolean"] = end_boolean

    def end_int(self, data):
        self._push(int(data))
    dispatch.update(dict.fromkeys(("i1", "i2", "i4", "i8", "int", "biginteger"), end_int))

    def end_double(self, data):
        self._push(float(data))
    dispatch["double"] = dispatch["float"] = end_double

    def end_bigdecimal(self, data):
        self._push(Decimal(data))
    dispatch["bigdecimal"] = end_bigdecimal

    def end_string(self, data):
        self._push(data)
    dispatch["string"] = dispatch["name"] = end_string

    def _taken(self):
        mark = self._marks.pop()
        items = self._stack[mark:]
        del self._stack[mark:]
        return items

    def end_array(self, data):
        self._push(self._taken())
    dispatch["array"] = end_array

    def end_struct(self, data):
        items = self._taken()
        self._push(dict(zip(items[::2], items[1::2])))
    dispatch["struct"] = end_struct

    def end_base64(self, data):
        value = Binary()
        value.decode(data.encode("ascii"))
        self._push(value.data if self._use_bytes else value)
    dispatch["base64"] = end_base64

    def end_dateTime(self, data):
        self._push(datetime.strptime(data.strip(), "%Y%m%dT%H:%M:%S") if self._use_datetime else _datetime(data))
    dispatch["dateTime.iso8601"] = end_dateTime

    def end_value(self, data):
        if self._value:  # without an element of its type: a string
            self.end_string(data)
    dispatch["value"] = end_value

    def end_params(self, data):
        self._type = "params"
    dispatch["params"] = end_params

    def end_fault(self, data):
        self._type = "fault"
    dispatch["fault"] = end_fault

    def end_methodName(self, data):
        self._methodname = data
        self._type = "methodName"
    dispatch["methodName"] = end_methodName


class ExpatParser:
    """Tells an Unmarshaller of what it is fed."""

    def __init__(self, target):
        self._parser = parser = expat.ParserCreate(None, None)
        self._target = target
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = target.start, target.end, target.data
        target.xml(None, None)

    def feed(self, data):
        """Some more of the text."""
        self._parser.Parse(data, False)

    def close(self):
        """That was all."""
        parser = getattr(self, "_parser", None)
        if parser is not None:
            del self._target, self._parser
            parser.Parse(b"", True)


def getparser(use_datetime=False, use_builtin_types=False):
    """(parser, unmarshaller)"""
    target = Unmarshaller(use_datetime=use_datetime, use_builtin_types=use_builtin_types)
    return ExpatParser(target), target


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=False):
    """A call, an answer, or bare parameters as XML."""
    if not isinstance(params, (tuple, Fault)):
        raise AssertionError("argument must be tuple or Fault instance")
    if isinstance(params, Fault):
        methodresponse = 1
    elif methodresponse and isinstance(params, tuple) and len(params) != 1:
        raise AssertionError("response tuple must be a singleton")
    encoding = encoding or "utf-8"
    data = Marshaller(encoding, allow_none).dumps(params)
    head = "<?xml version='1.0' encoding='%s'?>\n" % encoding if encoding != "utf-8" else "<?xml version='1.0'?>\n"
    if methodname:
        return "".join((head, "<methodCall>\n<methodName>", methodname, "</methodName>\n", data, "</methodCall>\n"))
    if methodresponse:
        return "".join((head, "<methodResponse>\n", data, "</methodResponse>\n"))
    return data


def loads(data, use_datetime=False, use_builtin_types=False):
    """(parameters, name of the method or None); Fault."""
    parser, target = getparser(use_datetime=use_datetime, use_builtin_types=use_builtin_types)
    parser.feed(data)
    parser.close()
    return target.close(), target.getmethodname()


def gzip_encode(data):
    """Compressed by gzip."""
    import gzip
    return gzip.compress(data)


def gzip_decode(data, max_decode=20971520):
    """The opposite, of no more than so many bytes.  ValueError."""
    import gzip
    with gzip.GzipFile(mode="rb", fileobj=BytesIO(data)) as file:
        try:
            plain = file.read() if max_decode < 0 else file.read(max_decode + 1)
        except OSError:
            raise ValueError("invalid data")
    if 0 <= max_decode < len(plain):
        raise ValueError("max gzipped payload length exceeded")
    return plain


# ---- several calls at once

class _MultiCallMethod:
    def __init__(self, call_list, name):
        self._calls, self._name = call_list, name

    def __getattr__(self, name):
        return _MultiCallMethod(self._calls, "%s.%s" % (self._name, name))

    def __call__(self, *args):
        self._calls.append((self._name, args))


class MultiCallIterator:
    """The results, one after the other; Fault for those that failed."""

    def __init__(self, results):
        self.results = results

    def __getitem__(self, i):
        item = self.results[i]
        if isinstance(item, dict):
            raise Fault(item["faultCode"], item["faultString"])
        if isinstance(item, list):
            return item[0]
        raise ValueError("unexpected type in multicall result")


class MultiCall:
    """Collects calls of its attributes; when called itself, all are sent at once."""

    def __init__(self, server):
        self.__server = server
        self.__call_list = []

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def __getattr__(self, name):
        return _MultiCallMethod(self.__call_list, name)

    def __call__(self):
        calls = [{"methodName": name, "params": args} for name, args in self.__call_list]
        return MultiCallIterator(self.__server.system.multicall(calls))


# ---- HTTP

class Transport:
    """Carries a call to a server and its answer back, over a connection that stays."""

    user_agent = "Python-xmlrpc/%d.%d" % version_info[:2]
    accept_gzip_encoding = True
    encode_threshold = None  # calls longer than this are sent compressed

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=()):
        self._use_datetime, self._use_builtin_types = use_datetime, use_builtin_types
        self._connection = None, None
        self._headers = list(headers)
        self._extra_headers = []

    def request(self, host, handler, request_body, verbose=False):
        """The answer; once more if the server had closed the connection meanwhile."""
        try:
            return self.single_request(host, handler, request_body, verbose)
        except (ConnectionResetError, ConnectionAbortedError, BrokenPipeError, http.client.RemoteDisconnected):
            return self.single_request(host, handler, request_body, verbose)

    def single_request(self, host, handler, request_body, verbose=False):
        """The answer."""
        try:
            connection = self.send_request(host, handler, request_body, verbose)
            answer = connection.getresponse()
            if answer.status == 200:
                self.verbose = verbose
                return self.parse_response(answer)
        except Fault:
            raise
        except Exception:
            self.close()
            raise
        if answer.getheader("content-length", ""):
            answer.read()
        raise ProtocolError(host + handler, answer.status, answer.reason, dict(answer.getheaders()))

    def getparser(self):
        """(parser, unmarshaller)"""
        return getparser(use_datetime=self._use_datetime, use_builtin_types=self._use_builtin_types)

    def get_host_info(self, host):
        """(host, headers, arguments of HTTPSConnection)"""
        options = {}
        if isinstance(host, tuple):
            host, options = host
        user, at, rest = host.rpartition("@")
        headers = []
        if at:
            host = rest
            token = "".join(base64.encodebytes(urllib.parse.unquote_to_bytes(user)).decode("utf-8").split())
            headers = [("Authorization", "Basic " + token)]
        return host, headers, options

    def make_connection(self, host):
        """The connection to the host."""
        if self._connection and host == self._connection[0]:
            return self._connection[1]
        name, self._extra_headers, _ = self.get_host_info(host)
        self._connection = host, http.client.HTTPConnection(name)
        return self._connection[1]

    def close(self):
        """Close it."""
        host, connection = self._connection
        if connection:
            self._connection = None, None
            connection.close()

    def send_request(self, host, handler, request_body, debug):
        """Send the call: the connection."""
        connection = self.make_connection(host)
        headers = self._headers + self._extra_headers
        if debug:
            connection.set_debuglevel(1)
        if self.accept_gzip_encoding:
            connection.putrequest("POST", handler, skip_accept_encoding=True)
            headers.append(("Accept-Encoding", "gzip"))
        else:
            connection.putrequest("POST", handler)
        headers += [("Content-Type", "text/xml"), ("User-Agent", self.user_agent)]
        self.send_headers(connection, headers)
        self.send_content(connection, request_body)
        return connection

    def send_headers(self, connection, headers):
        """All of them."""
        for key, value in headers:
            connection.putheader(key, value)

    def send_content(self, connection, request_body):
        """The call itself."""
        if self.encode_threshold is not None and self.encode_threshold < len(request_body):
            connection.putheader("Content-Encoding", "gzip")
            request_body = gzip_encode(request_body)
        connection.putheader("Content-Length", str(len(request_body)))
        connection.endheaders(request_body)

    def parse_response(self, response):
        """The values in an answer; Fault."""
        packed = hasattr(response, "getheader") and response.getheader("Content-Encoding", "") == "gzip"
        stream = __getattr__("GzipDecodedResponse")(response) if packed else response
        parser, target = self.getparser()
        while data := stream.read(1024):
            if self.verbose:
                print("body:", repr(data))
            parser.feed(data)
        if stream is not response:
            stream.close()
        parser.close()
        return target.close()


class SafeTransport(Transport):
    """... over TLS."""

    def __init__(self, use_datetime=False, use_builtin_types=False, *, headers=(), context=None):
        super().__init__(use_datetime=use_datetime, use_builtin_types=use_builtin_types, headers=headers)
        self.context = context

    def make_connection(self, host):
        """The connection to the host."""
        if self._connection and host == self._connection[0]:
            return self._connection[1]
        name, self._extra_headers, options = self.get_host_info(host)
        self._connection = host, http.client.HTTPSConnection(name, None, context=self.context, **(options or {}))
        return self._connection[1]


class _Method:
    def __init__(self, send, name):
        self.__send, self.__name = send, name

    def __getattr__(self, name):
        return _Method(self.__send, "%s.%s" % (self.__name, name))

    def __call__(self, *args):
        return self.__send(self.__name, args)


class ServerProxy:
    """A server, whose functions are its attributes: ServerProxy("http://localhost:8000").add(1, 2)."""

    def __init__(self, uri, transport=None, encoding=None, verbose=False, allow_none=False, use_datetime=False, use_builtin_types=False, *,
                 headers=(), context=None):
        parts = urllib.parse.urlsplit(uri)
        if parts.scheme not in ("http", "https"):
            raise OSError("unsupported XML-RPC protocol")
        self.__host = parts.netloc
        self.__handler = urllib.parse.urlunsplit(["", "", *parts[2:]]) or "/RPC2"
        if transport is None:
            more = {"context": context} if parts.scheme == "https" else {}
            transport = (SafeTransport if more else Transport)(use_datetime=use_datetime, use_builtin_types=use_builtin_types, headers=headers, **more)
        self.__transport = transport
        self.__encoding, self.__verbose, self.__allow_none = encoding or "utf-8", verbose, allow_none

    def __close(self):
        self.__transport.close()

    def __request(self, methodname, params):
        body = dumps(params, methodname, encoding=self.__encoding, allow_none=self.__allow_none).encode(self.__encoding, "xmlcharrefreplace")
        answer = self.__transport.request(self.__host, self.__handler, body, verbose=self.__verbose)
        return answer[0] if len(answer) == 1 else answer

    def __repr__(self):
        return "<%s for %s%s>" % (self.__class__.__name__, self.__host, self.__handler)

    def __getattr__(self, name):
        return _Method(self.__request, name)

    def __call__(self, attr):
        """proxy("close")(), proxy("transport")"""
        if attr == "close":
            return self.__close
        if attr == "transport":
            return self.__transport
        raise AttributeError("Attribute %r not found" % (attr,))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.__close()


Server = ServerProxy


def __getattr__(name):
    if name != "GzipDecodedResponse":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import gzip

    class GzipDecodedResponse(gzip.GzipFile):
        """An answer, decompressed."""

        def __init__(self, response):
            self.io = BytesIO(response.read())
            super().__init__(mode="rb", fileobj=self.io)

        def close(self):
            """Both."""
            try:
                super().close()
            finally:
                self.io.close()
    globals()[name] = GzipDecodedResponse
    return GzipDecodedResponse
