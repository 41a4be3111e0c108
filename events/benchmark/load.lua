-- Sends one request over and over, and reports in JSON what came of it.
-- Arguments: the method, then the file with the body, if there is one.

function init(args)
    wrk.method = args[1]
    if args[2] then
        local file = assert(io.open(args[2], "rb"))
        wrk.body = file:read("*a")
        file:close()
    end
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format(
        '\n{"requests": %d, "microseconds": %d, "errors": %d, "mean": %.1f, ' ..
        '"p50": %d, "p95": %d, "p99": %d}\n',
        summary.requests, summary.duration,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout,
        latency.mean, latency:percentile(50), latency:percentile(95),
        latency:percentile(99)
    ))
end
