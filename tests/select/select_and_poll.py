import select, os, fcntl, time, errno
r,w=os.pipe()
print(select.select([r],[w],[],0))  # expect: ([], [4], [])
t=time.monotonic(); print(select.select([r],[],[],0.05), time.monotonic()-t>=0.05)
# expect: ([], [], []) True
os.write(w,b"x"); print(select.select([r],[],[],None)==([r],[],[]))  # expect: True
p=select.poll(); p.register(r, select.POLLIN); print(p.poll(10)==[(r,1)])  # expect: True
p.unregister(r)
try: p.unregister(r)
except KeyError as e: print("key")  # expect: key
try: p.modify(r,1)
except OSError as e: print(e)  # expect: [Errno 2] No such file or directory
e=select.epoll(); e.register(r, select.EPOLLIN); print(e.poll(0.1)==[(r,1)]); e.close()  # expect: True
try: select.select([99],[],[],0)
except OSError as e: print(e)  # expect: [Errno 9] Bad file descriptor
try: select.select(5,[],[],0)
except TypeError as e: print(e)  # expect: arguments 1-3 must be sequences
try: select.select([-1],[],[],0)
except ValueError as e: print(e)  # expect: file descriptor cannot be a negative integer (-1)
try: select.select(["a"],[],[],0)
except TypeError as e: print(e)  # expect: argument must be an int, or have a fileno() method.
print(fcntl.fcntl(r, fcntl.F_GETFD), fcntl.fcntl(r,fcntl.F_GETFL))  # expect: 1 0
