import threading
def work(n): out.append(n * 2)
out = []
t = threading.Thread(target=work, args=(21,))
t.start()
t.join()
print(out, t.is_alive())  # expect: [42] False
