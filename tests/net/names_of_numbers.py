# Numbers of the socket interface and of terminals, descriptors and maps, by name; protocols and interfaces.
import fcntl
import mmap
import socket
import termios

print(repr(socket.AI_PASSIVE | socket.AI_ALL), repr(socket.AF_NETLINK), socket.EAI_SYSTEM, socket.NI_DGRAM, socket.IPPROTO_SCTP)
# expect: <AddressInfo.AI_PASSIVE|AI_ALL: 17> <AddressFamily.AF_NETLINK: 16> -11 16 132
print(socket.IPV6_TCLASS, socket.IP_TRANSPARENT, repr(socket.MSG_FASTOPEN), socket.INADDR_ALLHOSTS_GROUP, socket.TCP_NOTSENT_LOWAT)
# expect: 67 19 <MsgFlag.MSG_FASTOPEN: 536870912> 3758096385 25
print(termios.TIOCPKT, termios.TIOCM_DTR, termios.XTABS, termios.VSWTCH, fcntl.DN_RENAME, fcntl.F_GETLK64, mmap.MADV_REMOVE)
# expect: 21536 2 6144 7 16 5 9
print(socket.getprotobyname("tcp"), socket.getprotobyname("udp"), socket.EAGAIN, socket.EBADF)
# expect: 6 17 11 9
index, name = socket.if_nameindex()[0]
print(socket.if_nametoindex(name) == index, socket.if_indextoname(index) == name)  # expect: True True
for call in (lambda: socket.getprotobyname("none such"), lambda: socket.if_nametoindex("none such"), lambda: socket.if_indextoname(99999)):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)  # expect: OSError protocol not found
        # expect: OSError no interface with this name
        # expect: OSError [Errno 6] No such device or address
