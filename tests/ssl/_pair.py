"""A TLS client and server over loopback: from _pair import CA, OTHER, client, failure, server, talk."""
import os
import socket
import ssl
import threading

_here = os.path.dirname(os.path.abspath(__file__))
CA = os.path.join(_here, "_localhost.pem")
OTHER = os.path.join(_here, "_other.pem")


def client(**kwargs):
    return ssl.create_default_context(cafile=CA, **kwargs)


def server(certificate=CA):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def talk(serve, ours, theirs=None, name="localhost", **kwargs):
    """Connects both; serve(socket) runs in a thread.  Our socket, the thread, and what went wrong over there."""
    a, b = socket.socketpair()
    for end in a, b:
        end.settimeout(10)
    troubles = []

    def run():
        try:
            with (theirs or server()).wrap_socket(b, server_side=True) as s:
                serve(s)
        except Exception as e:
            troubles.append(e)
        finally:
            b.close()
    thread = threading.Thread(target=run)
    thread.start()
    try:
        return ours.wrap_socket(a, server_hostname=name, **kwargs), thread, troubles
    except BaseException:
        a.close()
        thread.join()
        raise


def failure(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
