def f(): pass
f[0]
# expect-error: TypeError: 'function' object is not subscriptable
