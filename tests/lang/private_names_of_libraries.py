# Names of the library that begin with "_", or that nobody documents, and that packages use all the same.
import copy
import doctest
import email.generator
import gettext
import glob
import hmac
import inspect
import logging.config
import os
import platform
import pstats
import pydoc
import socket
import sys
import tokenize
import traceback
import types
import unittest.runner

print(glob.glob1("/", "et[c]"), glob.glob0("/", "etc"), glob.glob0("/", "no such name"), glob.glob0("/etc", ""))
# expect: ['etc'] ['etc'] [] ['']

print(hmac.trans_36[:3], hmac.trans_5C[:3], len(hmac.trans_5C))  # expect: b'674' b'\\]^' 256
print(platform.mac_ver(), platform.win32_ver("a", "b"), platform.win32_edition(), platform.win32_is_iot(), platform.java_ver())
# expect: ('', ('', '', ''), '') ('a', 'b', '', '') None False ('', '', ('', '', ''), ('', '', ''))

print(platform.system_alias("SunOS", "5.6", "v"), platform.system_alias("SunOS", "4", "v"), platform.system_alias("Linux", "5", "v"))
# expect: ('Solaris', '2.6', 'v') ('SunOS', '4', 'v') ('Linux', '5', 'v')

print(len(email.generator._make_boundary()), email.generator._make_boundary("text") != email.generator._make_boundary("text"))
# expect: 36 True

print(traceback._cause_message.split(), traceback._context_message.split()[-1])
# expect: ['The', 'above', 'exception', 'was', 'the', 'direct', 'cause', 'of', 'the', 'following', 'exception:'] occurred:

print(sorted(kind.__name__ for kind in (list, tuple, dict, types.MethodType) if kind in copy._deepcopy_dispatch))
# expect: ['dict', 'list', 'method', 'tuple']

print(pstats.func_strip_path(("/a/b.py", 3, "f")), gettext._translations, tokenize._compile("a+").match("aab"))
# expect: ('b.py', 3, 'f') {} <re.Match object; span=(0, 2), match='aa'>

for name in "a_1", "1a":
    try:
        print(logging.config.valid_ident(name))  # expect: True
    except ValueError as e:
        print(e)  # expect: Not a valid Python identifier: '1a'
print(doctest._ellipsis_match("a...c", "abbc"), doctest._ellipsis_match("a...c", "abb"), doctest._normalize_module("glob").__name__)
# expect: True False glob

print(sys._base_executable == sys.executable, isinstance(os.popen("true"), os._wrap_close))
# expect: True True

print(sorted(pydoc.allmethods(types.SimpleNamespace))[:3], pydoc.getpager() is pydoc.plainpager)
# expect: ['__delattr__', '__dir__', '__eq__'] True

unittest.runner._WritelnDecorator(sys.stdout).writeln("a line")  # expect: a line
print(inspect._POSITIONAL_ONLY is inspect.Parameter.POSITIONAL_ONLY, inspect._KEYWORD_ONLY.description, inspect._VAR_POSITIONAL.name)
# expect: True keyword-only VAR_POSITIONAL
print(socket.CAN_RAW, socket.CAN_BCM_TX_SETUP, socket.ALG_SET_KEY, socket.PACKET_OUTGOING, socket.NETLINK_ROUTE, socket.VMADDR_CID_ANY)
# expect: 1 1 1 4 0 4294967295

print(socket.TIPC_WAIT_FOREVER, socket.J1939_NO_PGN, socket.UDPLITE_RECV_CSCOV, hex(socket.CAN_EFF_FLAG), socket.IOCTL_VM_SOCKETS_GET_LOCAL_CID)
# expect: -1 262144 11 0x80000000 1977
