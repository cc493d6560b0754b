-- Reads by session, one person's after the other's. BENCH_ASKED names a file of what is asked and the only right answers:
-- path, cookie and body, a line each.
local asked, golden, count = {}, {}, 0
wrong = 0

init = function()
  for line in io.lines(os.getenv("BENCH_ASKED")) do
    local path, cookie, body = line:match("^(%S+)\t(%S+)\t(.*)$")
    table.insert(asked, wrk.format("GET", path, { Cookie = cookie }))
    golden[body] = true
  end
end

request = function()
  count = count % #asked + 1
  return asked[count]
end

response = function(status, headers, body)
  if status ~= 200 or not golden[body] then wrong = wrong + 1 end
end

local threads = {}
setup = function(thread) table.insert(threads, thread) end

done = function(summary, latency)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("wrong") end
  io.write(string.format("P95us: %d\nWrong: %d\n", latency:percentile(95), sum))
end
