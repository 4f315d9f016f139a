# Compiling a long function takes time in proportion to its length.
import time

source = "def f(output):\n    for _ in spam:\n" + "        output.append(1)\n" * 30000
begin = time.perf_counter()
compile(source, "long", "exec")
print(time.perf_counter() - begin < 3)  # expect: True
