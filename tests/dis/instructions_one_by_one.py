"""dis.get_instructions and Bytecode: gilt's own instructions, with the fields of CPython's."""
import dis


def f(a, b=2):
    for i in range(a):
        if i > b:
            print("x, y", a.real)
    return (1, 2), a


found = list(dis.get_instructions(f))
print([i.argval for i in found if i.opname == "LOAD_GLOBAL"])  # expect: ['range', 'print']
print("x, y" in [i.argval for i in found], sorted({i.starts_line for i in found if i.starts_line})[-4:])
# expect: True [6, 7, 8, 9]
print(any(i.is_jump_target for i in found), sorted(i.offset for i in found) == [i.offset for i in found])
# expect: True True
print(all(dis.opname[i.opcode] == i.opname and dis.opmap[i.opname] == i.opcode for i in found))
# expect: True
print({i.positions.lineno for i in found} >= {6, 7, 8, 9}, max(i.starts_line or 0 for i in dis.get_instructions(f, first_line=100)))
# expect: True 104
print(list(dis.findlinestarts(f.__code__))[-1][1], type(list(dis.Bytecode("x = 1"))[-1]).__name__)
# expect: 9 Instruction
print(dis.Bytecode(f).codeobj is f.__code__, dis.Bytecode(f).first_line)  # expect: True 5
try:
    next(dis.get_instructions(5))
except TypeError as e:
    print(e)  # expect: don't know how to disassemble int objects
