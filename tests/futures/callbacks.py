from concurrent.futures import ThreadPoolExecutor
out = []
with ThreadPoolExecutor(1) as pool:
    pool.submit(int, "5").add_done_callback(lambda f: out.append(f.result()))
print(out)  # expect: [5]
