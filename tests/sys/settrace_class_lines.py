# Line events of a class body: its first line, decorators included, its docstring, its statements.
import sys
seen = []
def trace(frame, event, argument):
    if frame.f_code.co_name in ('make', 'A', 'B', 'C'): seen.append((frame.f_code.co_name, event, frame.f_lineno - make.__code__.co_firstlineno))
    return trace
def make():
    class A:
        "documented"
        x = 1
    class B:
        """two
        lines"""
    @staticmethod
    class C:
        pass
sys.settrace(trace)
make()
sys.settrace(None)
for name in 'make', 'A', 'B', 'C': print(name, [(event, line) for who, event, line in seen if who == name])
# expect: make [('call', 0), ('line', 1), ('line', 4), ('line', 7), ('line', 8), ('line', 7), ('line', 8), ('return', 8)]
# expect: A [('call', 1), ('line', 1), ('line', 2), ('line', 3), ('return', 3)]
# expect: B [('call', 4), ('line', 4), ('line', 5), ('return', 5)]
# expect: C [('call', 7), ('line', 7), ('line', 9), ('return', 9)]
