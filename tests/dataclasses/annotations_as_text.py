# Annotations that are texts: what makes a ClassVar or InitVar of a field is how they begin.
import dataclasses
import typing
import typing as t
from dataclasses import InitVar, dataclass
from typing import ClassVar as CV, ClassVar


def kind(text):
    @dataclass
    class C:
        x: text
    return C.__dataclass_fields__["x"]._field_type


for text in ("ClassVar", " ClassVar[int]", "typing.ClassVar [ str]", "typing . ClassVar", "typing.ClassVar.[int]", "typing.ClassVar+",
             "CV", "t.ClassVar", "typing..ClassVar", "Classvar", "typing.ClassVarx[int]", "dataclasses.ClassVar[int]",
             "typingxClassVar[str]", "Optional[ClassVar]", "InitVar", "InitVar [int]", "dataclasses.InitVar[int]",
             "dataclasses .InitVar", "typing.InitVar", "", "+", "KW_ONLY"):
    print(repr(text), kind(text))  # expect: 'ClassVar' _FIELD_CLASSVAR
    # expect: ' ClassVar[int]' _FIELD_CLASSVAR
    # expect: 'typing.ClassVar [ str]' _FIELD_CLASSVAR
    # expect: 'typing . ClassVar' _FIELD_CLASSVAR
    # expect: 'typing.ClassVar.[int]' _FIELD_CLASSVAR
    # expect: 'typing.ClassVar+' _FIELD_CLASSVAR
    # expect: 'CV' _FIELD_CLASSVAR
    # expect: 't.ClassVar' _FIELD_CLASSVAR
    # expect: 'typing..ClassVar' _FIELD
    # expect: 'Classvar' _FIELD
    # expect: 'typing.ClassVarx[int]' _FIELD
    # expect: 'dataclasses.ClassVar[int]' _FIELD
    # expect: 'typingxClassVar[str]' _FIELD
    # expect: 'Optional[ClassVar]' _FIELD
    # expect: 'InitVar' _FIELD_INITVAR
    # expect: 'InitVar [int]' _FIELD_INITVAR
    # expect: 'dataclasses.InitVar[int]' _FIELD_INITVAR
    # expect: 'dataclasses .InitVar' _FIELD_INITVAR
    # expect: 'typing.InitVar' _FIELD
    # expect: '' _FIELD
    # expect: '+' _FIELD
    # expect: 'KW_ONLY' _FIELD


@dataclass
class Mixed:
    a: "int"
    b: "typing.ClassVar[int]" = 5
    _: "dataclasses.KW_ONLY" = None
    c: "InitVar[int]" = 1

    def __post_init__(self, c):
        self.a += c


print(Mixed(1), Mixed(1, c=5), Mixed.b)  # expect: Mixed(a=2) Mixed(a=6) 5
