# A server in a thread, and calls of its functions.
import threading
import xmlrpc.client
from xmlrpc.server import SimpleXMLRPCServer


class Service:
    """What is offered."""

    def add(self, a, b):
        """The sum."""
        return a + b

    def fail(self):
        raise ValueError("on purpose")

    def _hidden(self):
        return 1

    def big(self, n):
        return "x" * n


server = SimpleXMLRPCServer(("127.0.0.1", 0), logRequests=False, allow_none=True)
server.register_introspection_functions()
server.register_multicall_functions()
server.register_instance(Service())


@server.register_function
def echo(*args):
    return args


server.register_function(lambda: None, "nothing")
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
url = "http://127.0.0.1:%d" % server.server_address[1]
with xmlrpc.client.ServerProxy(url, allow_none=True, use_builtin_types=True) as proxy:
    print(proxy.add(1, 2), proxy.add("a", "b"), proxy.echo(1, [2.5, None], {"k": b"\x00"}), proxy.nothing())
    # expect: 3 ab [1, [2.5, None], {'k': b'\x00'}] None
    for call in (proxy.fail, proxy._hidden, proxy.missing, lambda: proxy.add(1), lambda: proxy.echo(2**40)):
        try:
            print(call())
        except xmlrpc.client.Fault as e:
            print(e)  # expect: <Fault 1: "<class 'ValueError'>:on purpose">
            # expect: <Fault 1: '<class \'Exception\'>:method "_hidden" is not supported'>
            # expect: <Fault 1: '<class \'Exception\'>:method "missing" is not supported'>
            # expect: <Fault 1: "<class 'TypeError'>:Service.add() missing 1 required positional argument: 'b'">
        except OverflowError as e:
            print(e)  # expect: int exceeds XML-RPC limits
    print(proxy.system.listMethods(), proxy.system.methodHelp("add"), proxy.system.methodSignature("add"))
    # expect: ['add', 'big', 'echo', 'fail', 'nothing', 'system.listMethods', 'system.methodHelp', 'system.methodSignature', 'system.multicall'] The sum. signatures not supported
    print(len(proxy.big(5000)))  # expect: 5000
    several = xmlrpc.client.MultiCall(proxy)
    several.add(1, 2)
    several.fail()
    several.echo("z")
    results = several()
    print(results[0], results[2])  # expect: 3 ['z']
    try:
        results[1]
    except xmlrpc.client.Fault as e:
        print(e)  # expect: <Fault 1: "<class 'ValueError'>:on purpose">
with xmlrpc.client.ServerProxy(url + "/elsewhere") as proxy:
    try:
        proxy.add(1, 2)
    except xmlrpc.client.ProtocolError as e:
        print(e.errcode, e.errmsg)  # expect: 404 Not Found
server.shutdown()
server.server_close()
