import errno
print(errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EINTR, errno.EPIPE, errno.EAGAIN, errno.errorcode[2], errno.ETIMEDOUT)
# expect: 2 13 17 4 32 11 ENOENT 110
