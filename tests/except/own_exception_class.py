class Problem(Exception):
    def __init__(self, code):
        super().__init__("problem", code)
        self.code = code
try:
    raise Problem(7)
except Problem as p:
    print(p.code, p.args, p, repr(p))  # expect: 7 ('problem', 7) ('problem', 7) Problem('problem', 7)
