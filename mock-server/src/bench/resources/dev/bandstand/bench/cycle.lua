-- Asks for the lines of a file in turn, thinks between two calls where a pace is wanted, and says in one line what it saw.
-- Arguments: the method, the file, and the mean time to think in milliseconds.

local requests = {}
local position = 0

function init(args)
  for line in io.lines(args[2]) do
    requests[#requests + 1] = wrk.format(args[1], line)
  end
  local think = tonumber(args[3])
  if think > 0 then
    delay = function()
      return math.random(0, 2 * think)
    end
  end
end

function request()
  position = position % #requests + 1
  return requests[position]
end

function done(summary, latency)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("measured %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failures))
end
