import pickle
class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a)
        self.b = b
for e in (ValueError("v", 1), KeyError("k"), OSError(2, "no file", "name"), E(1), StopIteration(5), UnicodeDecodeError("utf-8", b"a", 0, 1, "r"), ExceptionGroup("g", [ValueError(1)])):
    r = pickle.loads(pickle.dumps(e))
    print(type(r).__name__, r.args, str(r), r.__dict__)  # expect: ValueError ('v', 1) ('v', 1) {}
    # expect: KeyError ('k',) 'k' {}
    # expect: FileNotFoundError (2, 'no file') [Errno 2] no file: 'name' {}
    # expect: E (1,) 1 {'b': 2}
    # expect: StopIteration (5,) 5 {}
    # expect: UnicodeDecodeError ('utf-8', b'a', 0, 1, 'r') 'utf-8' codec can't decode byte 0x61 in position 0: r {}
    # expect: ExceptionGroup ('g', [ValueError(1)]) g (1 sub-exception) {}
