def f():
    for i in range(5):
        try:
            if i == 3:
                return i
        finally:
            print("pass", i)
print(f())  # expect: pass 0
# expect: pass 1
# expect: pass 2
# expect: pass 3
# expect: 3
