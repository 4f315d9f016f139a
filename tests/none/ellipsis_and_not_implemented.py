print(..., Ellipsis, NotImplemented, type(...), type(NotImplemented), type(...)() is ..., bool(...))
# expect: Ellipsis Ellipsis NotImplemented <class 'ellipsis'> <class 'NotImplementedType'> True True
