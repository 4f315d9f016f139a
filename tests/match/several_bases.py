# A class with bases of both kinds matches as the first of them does, whatever its memory looks like.
from collections import UserDict
def kind(x):
    match x:
        case [*_]: return 'sequence'
        case {}: return 'mapping'
        case _: return 'neither'
class Plain: pass
class DictFirst(UserDict, Plain, list): pass
class ListFirst(Plain, list, UserDict): pass
class Neither(Plain, str): pass
print(kind(DictFirst()), kind(ListFirst()), kind(Neither()))  # expect: mapping sequence neither
