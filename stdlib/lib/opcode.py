"""The instructions of gilt's register machine by name and number.  They are not CPython's; dis shows them in use.

The lists are derived from the operands each instruction has: letters, which interp/opcodes.def explains.
"""
from _interp import opcode_table

__all__ = ["cmp_op", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare", "hasfree", "hasnargs", "opname", "opmap",
           "HAVE_ARGUMENT", "EXTENDED_ARG", "stack_effect"]

_table = opcode_table()
cmp_op = ("<", "<=", "==", "!=", ">", ">=")
opname = [name for name, *_ in _table] + ["<%d>" % number for number in range(len(_table), 256)]
opmap = {name: number for number, (name, *_) in enumerate(_table)}
_base = {name: opname[base] for name, _, base in _table}    # of the forms that instructions take by running


def _having(letters):
    return [number for number, (_, operands, _) in enumerate(_table) if not set(operands).isdisjoint(letters)]


HAVE_ARGUMENT = 0                 # every instruction has room for operands
EXTENDED_ARG = opmap["WIDE"]
hasconst = sorted({*_having("kK"), opmap["LOAD_CONST"]})
hasname = _having("S")
hasjrel = _having("JW")
haslocal = _having("drpb")
hasfree = [number for name, number in opmap.items() if name.endswith("_CELL")]
hasjabs, hascompare, hasnargs = [], [], []


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Always 0: operands are registers, and there is no stack."""
    if opcode not in range(len(_table)):
        raise ValueError("invalid opcode or oparg")
    return 0
