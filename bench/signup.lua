-- Step 1 of a sign-up, each with a slug and an address of its own; 201 is the only right answer.
local count, run = 0, tostring(os.time() % 100000)
wrong = 0

request = function()
  count = count + 1
  local slug = "b4-" .. run .. "-" .. count
  local body = '{"name":"Bench ' .. count .. '","ownerEmail":"' .. slug .. '@example.test","slug":"' .. slug .. '","plan":"starter"}'
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json" }, body)
end

response = function(status)
  if status ~= 201 then wrong = wrong + 1 end
end

local threads = {}
setup = function(thread) table.insert(threads, thread) end

done = function(summary, latency)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("wrong") end
  io.write(string.format("P95us: %d\nWrong: %d\n", latency:percentile(95), sum))
end
