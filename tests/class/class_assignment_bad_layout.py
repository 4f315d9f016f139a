class A: pass
a = A()
a.__class__ = int
# expect-error: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
