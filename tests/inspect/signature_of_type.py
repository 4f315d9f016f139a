import inspect
class Meta(type): pass
for kind in type, Meta, int:
    try:
        print(inspect.signature(kind))
    except ValueError as e:
        print(e)  # expect: no signature found for builtin <class 'type'>
        # expect: callable <class '__main__.Meta'> is not supported by signature
        # expect: no signature found for builtin type <class 'int'>
