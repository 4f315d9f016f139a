"""Offering functions by XML-RPC: a dispatcher that knows them, and servers around it."""
import os
import re
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler
from inspect import getdoc, getfullargspec
import socketserver
from xmlrpc.client import Fault, dumps, gzip_decode, gzip_encode, loads


def resolve_dotted_attribute(obj, attr, allow_dotted_names=True):
    """obj.a.b of "a.b"; AttributeError for names that begin with an underscore."""
    for name in attr.split(".") if allow_dotted_names else [attr]:
        if name.startswith("_"):
            raise AttributeError("attempt to access private attribute \"%s\"" % name)
        obj = getattr(obj, name)
    return obj


def list_public_methods(obj):
    """The names of its methods without an underscore in front."""
    return [name for name in dir(obj) if not name.startswith("_") and callable(getattr(obj, name))]


def _as_fault(error):
    return error if isinstance(error, Fault) else Fault(1, "%s:%s" % (type(error), error))


class SimpleXMLRPCDispatcher:
    """Functions by name, and an instance whose methods are offered."""

    def __init__(self, allow_none=False, encoding=None, use_builtin_types=False):
        self.funcs = {}
        self.instance = None
        self.allow_none, self.encoding, self.use_builtin_types = allow_none, encoding or "utf-8", use_builtin_types

    def register_instance(self, instance, allow_dotted_names=False):
        """Offer its methods; with dotted names, those of its attributes too (which may let strangers do anything)."""
        self.instance, self.allow_dotted_names = instance, allow_dotted_names

    def register_function(self, function=None, name=None):
        """Offer a function; also a decorator."""
        if function is None:
            return partial(self.register_function, name=name)
        self.funcs[function.__name__ if name is None else name] = function
        return function

    def register_introspection_functions(self):
        """Offer system.listMethods and the like."""
        self.funcs.update({"system.listMethods": self.system_listMethods, "system.methodSignature": self.system_methodSignature,
                           "system.methodHelp": self.system_methodHelp})

    def register_multicall_functions(self):
        """Offer system.multicall."""
        self.funcs["system.multicall"] = self.system_multicall

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        """The answer's bytes to a call's."""
        how = {"allow_none": self.allow_none, "encoding": self.encoding}
        try:
            params, method = loads(data, use_builtin_types=self.use_builtin_types)
            result = (dispatch_method or self._dispatch)(method, params)
            answer = dumps((result,), methodresponse=1, **how)
        except BaseException as e:
            answer = dumps(_as_fault(e), **how)
        return answer.encode(self.encoding, "xmlcharrefreplace")

    def system_listMethods(self):
        """The names of what is offered."""
        names = set(self.funcs)
        if self.instance is not None:
            if hasattr(self.instance, "_listMethods"):
                names |= set(self.instance._listMethods())
            elif not hasattr(self.instance, "_dispatch"):
                names |= set(list_public_methods(self.instance))
        return sorted(names)

    def system_methodSignature(self, method_name):
        """Nothing is known of types here."""
        return "signatures not supported"

    def system_methodHelp(self, method_name):
        """The docstring."""
        method = self.funcs.get(method_name)
        if method is None and self.instance is not None:
            if hasattr(self.instance, "_methodHelp"):
                return self.instance._methodHelp(method_name)
            if not hasattr(self.instance, "_dispatch"):
                try:
                    method = resolve_dotted_attribute(self.instance, method_name, self.allow_dotted_names)
                except AttributeError:
                    pass
        return "" if method is None else getdoc(method) or ""

    def system_multicall(self, call_list):
        """Several calls: [result] or a fault for each."""
        def outcome(call):
            try:
                return [self._dispatch(call["methodName"], call["params"])]
            except BaseException as e:
                fault = _as_fault(e)
                return {"faultCode": fault.faultCode, "faultString": fault.faultString}
        return [outcome(call) for call in call_list]

    def _dispatch(self, method, params):
        function = self.funcs.get(method)
        if function is None and method not in self.funcs and self.instance is not None:
            if hasattr(self.instance, "_dispatch"):
                return self.instance._dispatch(method, params)
            try:
                function = resolve_dotted_attribute(self.instance, method, self.allow_dotted_names)
            except AttributeError:
                pass
        if function is None:
            raise Exception('method "%s" is not supported' % method)
        return function(*params)


class SimpleXMLRPCRequestHandler(BaseHTTPRequestHandler):
    """Takes calls by POST and answers them."""

    rpc_paths = ("/", "/RPC2", "/pydoc.css")
    encode_threshold = 1400  # longer answers are compressed, if the client can take it
    wbufsize = -1
    disable_nagle_algorithm = True
    aepattern = re.compile(r"\s* ([^\s;]+) \s* (?:; \s* q \s*=\s* ([0-9\.]+))?", re.VERBOSE | re.IGNORECASE)
    _BLOCK = 10 * 1024 * 1024

    def accept_encodings(self):
        """{encoding: how much it is wanted}"""
        wanted = {}
        for part in self.headers.get("Accept-Encoding", "").split(","):
            if found := self.aepattern.match(part):
                wanted[found[1]] = float(found[2]) if found[2] else 1.0
        return wanted

    def is_rpc_path_valid(self):
        """May calls be sent there?"""
        return self.path in self.rpc_paths if self.rpc_paths else True

    def do_POST(self):
        """A call."""
        if not self.is_rpc_path_valid():
            self.report_404()
            return
        try:
            data = self.decode_request_content(b"".join(self._blocks()))
            if data is None:
                return
            answer = self.server._marshaled_dispatch(data, getattr(self, "_dispatch", None), self.path)
        except Exception as e:
            self._send_failure(e)
        else:
            self._send_answer(answer)

    def _blocks(self):
        """What the client sends, until its length is reached or it stops."""
        left = int(self.headers["content-length"])
        while left > 0 and (block := self.rfile.read(min(left, self._BLOCK))):
            left -= len(block)
            yield block

    def _send_failure(self, error):
        self.send_response(500)
        if getattr(self.server, "_send_traceback_header", False):
            import traceback
            self.send_header("X-exception", str(error))
            self.send_header("X-traceback", str(traceback.format_exc().encode("ASCII", "backslashreplace"), "ASCII"))
        self.send_header("Content-length", "0")
        self.end_headers()

    def _send_answer(self, answer):
        self.send_response(200)
        self.send_header("Content-type", "text/xml")
        is_long = self.encode_threshold is not None and len(answer) > self.encode_threshold
        if is_long and self.accept_encodings().get("gzip", 0):
            answer = gzip_encode(answer)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def decode_request_content(self, data):
        """The call, decompressed; None: that was answered with an error."""
        encoding = self.headers.get("content-encoding", "identity").lower()
        if encoding == "identity":
            return data
        if encoding == "gzip":
            try:
                return gzip_decode(data)
            except ValueError:
                self.send_response(400, "error decoding gzip content")
        else:
            self.send_response(501, "encoding %r not supported" % encoding)
        self.send_header("Content-length", "0")
        self.end_headers()
        return None

    def report_404(self):
        """No calls there."""
        self.send_response(404)
        text = b"No such page"
        self.send_header("Content-type", "text/plain")
        self.send_header("Content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_request(self, code="-", size="-"):
        """Unless the server was told not to."""
        if self.server.logRequests:
            super().log_request(code, size)


class SimpleXMLRPCServer(socketserver.TCPServer, SimpleXMLRPCDispatcher):
    """A server; register functions, then serve_forever()."""

    allow_reuse_address = True
    _send_traceback_header = False

    def __init__(self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True, allow_none=False, encoding=None,
                 bind_and_activate=True, use_builtin_types=False):
        self.logRequests = logRequests
        SimpleXMLRPCDispatcher.__init__(self, allow_none, encoding, use_builtin_types)
        socketserver.TCPServer.__init__(self, addr, requestHandler, bind_and_activate)


class MultiPathXMLRPCServer(SimpleXMLRPCServer):
    """A server with a dispatcher for each path."""

    def __init__(self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True, allow_none=False, encoding=None,
                 bind_and_activate=True, use_builtin_types=False):
        super().__init__(addr, requestHandler, logRequests, allow_none, encoding, bind_and_activate, use_builtin_types)
        self.dispatchers = {}

    def add_dispatcher(self, path, dispatcher):
        """Calls to this path are its."""
        self.dispatchers[path] = dispatcher
        return dispatcher

    def get_dispatcher(self, path):
        """That of a path."""
        return self.dispatchers[path]

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        try:
            return self.dispatchers[path]._marshaled_dispatch(data, dispatch_method, path)
        except BaseException as e:
            return dumps(Fault(1, "%s:%s" % (type(e), e)), encoding=self.encoding, allow_none=self.allow_none).encode(self.encoding, "xmlcharrefreplace")


class CGIXMLRPCRequestHandler(SimpleXMLRPCDispatcher):
    """Answers one call, which a web server hands over by CGI."""

    def handle_xmlrpc(self, request_text):
        """A call."""
        answer = self._marshaled_dispatch(request_text)
        print("Content-Type: text/xml\nContent-Length: %d\n" % len(answer))
        sys.stdout.flush()
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()

    def handle_get(self):
        """No call."""
        import http.server
        message, explain = BaseHTTPRequestHandler.responses[400]
        answer = (http.server.DEFAULT_ERROR_MESSAGE % {"code": 400, "message": message, "explain": explain}).encode("utf-8")
        print("Status: %d %s\nContent-Type: %s\nContent-Length: %d\n" % (400, message, http.server.DEFAULT_ERROR_CONTENT_TYPE, len(answer)))
        sys.stdout.flush()
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()

    def handle_request(self, request_text=None):
        """What stdin has, by default."""
        if request_text is None:
            if os.environ.get("REQUEST_METHOD") == "GET":
                self.handle_get()
                return
            try:
                length = int(os.environ["CONTENT_LENGTH"])
            except (ValueError, KeyError):
                length = -1
            request_text = sys.stdin.read(length)
        self.handle_xmlrpc(request_text)


class XMLRPCDocGenerator:
    """A page about the functions that are offered."""

    def __init__(self):
        self.server_name = "XML-RPC Server Documentation"
        self.server_documentation = "This server exports the following methods through the XML-RPC protocol."
        self.server_title = "XML-RPC Server Documentation"

    def set_server_title(self, server_title):
        """The title of the page."""
        self.server_title = server_title

    def set_server_name(self, server_name):
        """Its headline."""
        self.server_name = server_name

    def set_server_documentation(self, server_documentation):
        """What it says first."""
        self.server_documentation = server_documentation

    def generate_html_documentation(self):
        """The page."""
        from html import escape
        parts = []
        for name in self.system_listMethods():
            function = self.funcs.get(name)
            try:
                function = function or resolve_dotted_attribute(self.instance, name)
                arguments = "(" + ", ".join(getfullargspec(function).args) + ")"
            except (AttributeError, TypeError, ValueError):
                arguments = "(...)"
            text = escape(self.system_methodHelp(name)).replace("\n", "<br>\n")
            parts.append(f"<dl><dt><strong>{escape(name)}</strong>{escape(arguments)}</dt><dd>{text}</dd></dl>\n")
        about = escape(self.server_documentation).replace("\n", "<br>\n")
        return f"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Python: {escape(self.server_title)}</title></head><body>\n" \
               f"<h1>{escape(self.server_name)}</h1>\n<p>{about}</p>\n<h2>Methods</h2>\n{''.join(parts)}</body></html>"


class DocXMLRPCRequestHandler(SimpleXMLRPCRequestHandler):
    """... and shows the page about them by GET."""

    def do_GET(self):
        """The page."""
        if not self.is_rpc_path_valid():
            self.report_404()
            return
        page = self.server.generate_html_documentation().encode("utf-8")
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=UTF-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


class DocXMLRPCServer(SimpleXMLRPCServer, XMLRPCDocGenerator):
    """A server with a page about itself."""

    def __init__(self, addr, requestHandler=DocXMLRPCRequestHandler, logRequests=True, allow_none=False, encoding=None, bind_and_activate=True,
                 use_builtin_types=False):
        SimpleXMLRPCServer.__init__(self, addr, requestHandler, logRequests, allow_none, encoding, bind_and_activate, use_builtin_types)
        XMLRPCDocGenerator.__init__(self)


class DocCGIXMLRPCRequestHandler(CGIXMLRPCRequestHandler, XMLRPCDocGenerator):
    """The same by CGI."""

    def __init__(self):
        CGIXMLRPCRequestHandler.__init__(self)
        XMLRPCDocGenerator.__init__(self)

    def handle_get(self):
        """The page."""
        page = self.generate_html_documentation().encode("utf-8")
        print("Content-Type: text/html\nContent-Length: %d\n" % len(page))
        sys.stdout.flush()
        sys.stdout.buffer.write(page)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    with SimpleXMLRPCServer(("localhost", 8000)) as server:
        server.register_function(pow)
        server.register_function(lambda x, y: x + y, "add")
        server.register_multicall_functions()
        print("Serving XML-RPC on localhost port 8000")
        server.serve_forever()
