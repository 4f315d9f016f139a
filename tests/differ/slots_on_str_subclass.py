# In gilt the characters of a str stand behind its header, where slots would be; in CPython slots can follow.
# Way round: leave __slots__ out, and the instances have a __dict__.
# oracle: no (a known difference)
try:
    class Tagged(str):
        __slots__ = ("tag",)
except TypeError as e:
    print(e)  # expect: nonempty __slots__ not supported for subtype of 'str'
class Free(str): pass
s = Free("text")
s.tag = 1
print(s, s.tag)  # expect: text 1
