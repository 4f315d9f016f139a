# A tree that has no text compiles as well: `:=` changes a name between two reads of it.
import ast

tree = ast.parse("""
def sums(x):
    return x + (x := x + 1) * 10 + x

def calls(x, y):
    return [x, y].index((y := x)) + y

lists = lambda n: [n, (n := n + 1), n, [n + (m := k) for k in range(2)], m]
""")
bare = ast.fix_missing_locations(ast.parse("pass"))
bare.body = tree.body
for node in ast.walk(bare):
    if hasattr(node, "lineno"):
        node.lineno = node.end_lineno = 1
        node.col_offset = node.end_col_offset = 0
space = {}
exec(compile(bare, "<tree>", "exec"), space)
print(space["sums"](4), space["calls"](5, 6), space["lists"](1))  # expect: 59 5 [1, 2, 2, [2, 3], 1]
