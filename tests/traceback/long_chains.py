# Chains of causes and contexts, and groups in groups, longer than the recursion limit.
import traceback


def chain(attribute, n):
    e = ValueError(0)
    for i in range(n):
        outer = ValueError(i)
        setattr(outer, attribute, e)
        e = outer
    return e


for attribute in "__context__", "__cause__":
    lines = traceback.format_exception(chain(attribute, 3000))
    print(len(lines), lines[0], lines[-1], end="")  # expect: 6001 ValueError: 0
    # expect:  ValueError: 2999
    # expect: 6001 ValueError: 0
    # expect:  ValueError: 2999
e = TypeError(1)
for i in range(2000):
    e = ExceptionGroup("eg", [e])
print("".join(traceback.format_exception(e))[-60:])
# expect:                       +------------------------------------
# expect:


def again():
    try:
        1 / 0
    except ZeroDivisionError:
        again()


try:
    again()
except RecursionError as e:
    print(len(traceback.format_exception(e)) > 100)  # expect: True
