# Values as XML and back.
import datetime
import xmlrpc.client as x


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Point:
    def __init__(self):
        self.x, self.y = 1, [2.5, "<&>"]


print(x.dumps((1, True, 2.5, "a<b>&c", b"bytes", [1, (2, "\xe9")], {"k": 1}, Point(), datetime.datetime(2026, 1, 31, 12, 30), x.Binary(b"x" * 60)), "name"))
# expect: <?xml version='1.0'?>
# expect: <methodCall>
# expect: <methodName>name</methodName>
# expect: <params>
# expect: <param>
# expect: <value><int>1</int></value>
# expect: </param>
# expect: <param>
# expect: <value><boolean>1</boolean></value>
# expect: </param>
# expect: <param>
# expect: <value><double>2.5</double></value>
# expect: </param>
# expect: <param>
# expect: <value><string>a&lt;b&gt;&amp;c</string></value>
# expect: </param>
# expect: <param>
# expect: <value><base64>
# expect: Ynl0ZXM=
# expect: </base64></value>
# expect: </param>
# expect: <param>
# expect: <value><array><data>
# expect: <value><int>1</int></value>
# expect: <value><array><data>
# expect: <value><int>2</int></value>
# expect: <value><string>é</string></value>
# expect: </data></array></value>
# expect: </data></array></value>
# expect: </param>
# expect: <param>
# expect: <value><struct>
# expect: <member>
# expect: <name>k</name>
# expect: <value><int>1</int></value>
# expect: </member>
# expect: </struct></value>
# expect: </param>
# expect: <param>
# expect: <value><struct>
# expect: <member>
# expect: <name>x</name>
# expect: <value><int>1</int></value>
# expect: </member>
# expect: <member>
# expect: <name>y</name>
# expect: <value><array><data>
# expect: <value><double>2.5</double></value>
# expect: <value><string>&lt;&amp;&gt;</string></value>
# expect: </data></array></value>
# expect: </member>
# expect: </struct></value>
# expect: </param>
# expect: <param>
# expect: <value><dateTime.iso8601>20260131T12:30:00</dateTime.iso8601></value>
# expect: </param>
# expect: <param>
# expect: <value><base64>
# expect: eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4
# expect: eHh4
# expect: </base64></value>
# expect: </param>
# expect: </params>
# expect: </methodCall>
# expect:
print(x.dumps(("y",), methodresponse=True), x.dumps(x.Fault(3, "bad")), x.dumps((None,), allow_none=True, encoding="iso-8859-1", methodname="m"))
# expect: <?xml version='1.0'?>
# expect: <methodResponse>
# expect: <params>
# expect: <param>
# expect: <value><string>y</string></value>
# expect: </param>
# expect: </params>
# expect: </methodResponse>
# expect:  <?xml version='1.0'?>
# expect: <methodResponse>
# expect: <fault>
# expect: <value><struct>
# expect: <member>
# expect: <name>faultCode</name>
# expect: <value><int>3</int></value>
# expect: </member>
# expect: <member>
# expect: <name>faultString</name>
# expect: <value><string>bad</string></value>
# expect: </member>
# expect: </struct></value>
# expect: </fault>
# expect: </methodResponse>
# expect:  <?xml version='1.0' encoding='iso-8859-1'?>
# expect: <methodCall>
# expect: <methodName>m</methodName>
# expect: <params>
# expect: <param>
# expect: <value><nil/></value></param>
# expect: </params>
# expect: </methodCall>
# expect:
text = x.dumps((1, False, -2.5, "a<b>&c\n", b"bytes", [1, ["2"]], {"k": {"l": 1}}, datetime.datetime(2026, 1, 31)), "name.of", allow_none=True)
print(x.loads(text, use_builtin_types=True))
# expect: ((1, False, -2.5, 'a<b>&c\n', b'bytes', [1, ['2']], {'k': {'l': 1}}, datetime.datetime(2026, 1, 31, 0, 0)), 'name.of')
values, name = x.loads(text)
print([type(v).__name__ for v in values], values[4] == b"bytes", values[4].data, values[7] == "20260131T00:00:00", values[7] < datetime.datetime(2027, 1, 1))
# expect: ['int', 'bool', 'float', 'str', 'Binary', 'list', 'dict', 'DateTime'] True b'bytes' True True
print(values[7], values[7].timetuple()[:3], str(values[4]))  # expect: 20260131T00:00:00 (2026, 1, 31) bytes
loop = []
loop.append(loop)
for bad in ((2**31,), (None,), ({1: 2},), (loop,), (object(),), ({1, 2},)):
    print(attempt(x.dumps, bad))  # expect: OverflowError: int exceeds XML-RPC limits
    # expect: TypeError: cannot marshal None unless allow_none is enabled
    # expect: TypeError: dictionary key must be string
    # expect: TypeError: cannot marshal recursive sequences
    # expect: TypeError: cannot marshal <class 'object'> objects
    # expect: TypeError: cannot marshal <class 'set'> objects
print(attempt(x.dumps, [1]), attempt(x.dumps, (1, 2), methodresponse=True))
# expect: AssertionError: argument must be tuple or Fault instance AssertionError: response tuple must be a singleton
for bad in ("<a/>", "<params><param><value><boolean>2</boolean></value></param></params>", "<params><param><value><thing>2</thing></value></param></params>", "x"):
    print(attempt(x.loads, bad))  # expect: ResponseError: ResponseError()
    # expect: TypeError: bad boolean value
    # expect: ResponseError: ResponseError("unknown tag 'thing'")
    # expect: ExpatError: syntax error: line 1, column 0
print(x.loads("<params><param><value>bare</value></param><param><value><nil/></value></param><param><value><i8>5</i8></value></param>"
              "<param><value><bigdecimal>1.50</bigdecimal></value></param></params>"))
              # expect: (('bare', None, 5, Decimal('1.50')), None)
try:
    x.loads(x.dumps(x.Fault(7, "no & no")))
except x.Fault as e:
    print(repr(e), e.faultCode, e.faultString)  # expect: <Fault 7: 'no & no'> 7 no & no
print(x.escape("<&>"), x.gzip_decode(x.gzip_encode(b"abc")), attempt(x.gzip_decode, x.gzip_encode(b"abc"), 2), attempt(x.gzip_decode, b"abc"))
# expect: &lt;&amp;&gt; b'abc' ValueError: max gzipped payload length exceeded ValueError: invalid data
print(repr(x.ProtocolError("u", 404, "Not Found", {})), attempt(x.Binary, "a"), attempt(x.ServerProxy, "ftp://x"), x.ServerProxy("http://h/p?q"))
# expect: <ProtocolError for u: 404 Not Found> TypeError: expected bytes or bytearray, not str OSError: unsupported XML-RPC protocol <ServerProxy for h/p?q>
