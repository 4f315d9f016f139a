"""Text of an expat parser that is joined up to a size; settings that take any truth."""
from xml.parsers import expat


def told(parser):
    sizes = []
    parser.CharacterDataHandler = lambda text: sizes.append(len(text))
    return sizes


def shown(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)


p = expat.ParserCreate()
print(p.buffer_text, p.buffer_size, p.buffer_used)  # expect: False 8192 0
for value in (-1, 0, 1 << 40, 512.0, "x"):
    shown(lambda: setattr(p, "buffer_size", value))
    # expect: ValueError buffer_size must be greater than zero
    # expect: ValueError buffer_size must be greater than zero
    # expect: ValueError buffer_size must not be greater than 2147483647
    # expect: TypeError buffer_size must be an integer
    # expect: TypeError buffer_size must be an integer
for size in (1000, 1024, 1025):
    p = expat.ParserCreate()
    p.buffer_size, p.buffer_text = 1024, 1
    sizes = told(p)
    p.Parse(b"<s>" + b"a" * size + b"</s>")
    print(size, sizes, p.buffer_size)  # expect: 1000 [1000] 1024
    # expect: 1024 [1024] 1024
    # expect: 1025 [1025] 1024
p = expat.ParserCreate()
p.buffer_text = True
sizes = told(p)
p.Parse(b"<s>" + b"x\n" * 10000)
print(sizes[:3], p.buffer_used)  # expect: [8192, 8192, 3616] 0
p.buffer_size //= 2
print(p.buffer_size, p.buffer_used, len(sizes))  # expect: 4096 0 3
p.buffer_size = p.buffer_size
p.Parse(b"abc")
print(p.buffer_used)  # expect: 0
p.buffer_text = 0
print(p.buffer_used, p.buffer_text, sizes[-1])  # expect: 0 False 3
p.Parse(b"</s>", True)
p = expat.ParserCreate()
p.ordered_attributes, p.specified_attributes, p.namespace_prefixes = 1, [], "yes"
print(p.ordered_attributes, p.specified_attributes, p.namespace_prefixes)  # expect: True False True
p.StartElementHandler = print
p.Parse(b"<a b='1' c='2'/>", True)  # expect: a ['b', '1', 'c', '2']
