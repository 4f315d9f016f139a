class S:
    def __enter__(self): pass
    def __exit__(self, kind, *rest):
        print("saw", kind)
        return kind is ValueError
with S():
    with S():
        raise ValueError  # expect: saw <class 'ValueError'>
        # expect: saw None
try:
    with S():
        raise KeyError
except KeyError:
    print("through")  # expect: saw <class 'KeyError'>
    # expect: through
