import threading
def spin():
    n = 0
    while True:
        n += 1
for _ in range(3):
    threading.Thread(target=spin, daemon=True).start()
print("main ends")  # expect: main ends
