from multiprocessing import Process
x = [1]
def change():
    x.append(2)
    print("child", x, flush=True)
p = Process(target=change)
p.start()
p.join()
print("parent", x)  # expect: child [1, 2]
# expect: parent [1]
