// Sends every request that the tests made of the fake GitHub to Prism, which serves GitHub's own OpenAPI description
// and answers those that break it with an error of its own. Usage: node contract.mjs requests.ndjson
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const port = 4000 + (process.pid % 20000);
const base = `http://127.0.0.1:${port}`;
const description = join(here, "node_modules/@octokit/openapi/generated/api.github.com.json");
const requests = [...new Set(readFileSync(process.argv[2], "utf8").trim().split("\n"))].map((line) => JSON.parse(line));

const prism = spawn(
  process.execPath,
  [join(here, "node_modules/@stoplight/prism-cli/dist/index.js"), "mock", "--errors", "-h", "127.0.0.1", "-p", String(port), description],
  { stdio: ["ignore", "ignore", "inherit"] },
);

async function ready() {
  for (let i = 0; i < 240; i++) {
    try {
      await fetch(base + "/zen");
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 500));
    }
  }
  throw new Error("Prism does not answer");
}

// The description has one parameter for the path of a file, and Prism takes no slash for a part of one.
const onePart = (path) =>
  path.replace(/(\/contents\/)([^?]+)/, (_, start, file) => start + file.replaceAll("/", "%2F"));

async function violation({ method, path, body }) {
  const response = await fetch(base + onePart(path), {
    method,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: body === null ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const violations = JSON.parse(response.headers.get("sl-violations") ?? "[]");
  const answer = text.includes("stoplight.io/prism/errors") ? JSON.parse(text) : { type: "", validation: [] };
  const broken = [...violations, ...(answer.validation ?? [])].filter(
    (it) => it.location[0] === "request" && it.severity === "Error",
  );
  // The examples of the description break it themselves here and there; those are not ours.
  const unknown = answer.type !== "" && !answer.type.endsWith("#VIOLATIONS") ? text : "";
  return broken.length > 0 || unknown ? `${method} ${path}: ${JSON.stringify(broken)} ${unknown}` : null;
}

let failed = 0;
try {
  await ready();
  const canary = await violation({ method: "POST", path: "/repos/o/r/issues/5/comments", body: { text: 1 } });
  if (canary === null) throw new Error("Prism let a wrong request pass");
  for (const request of requests) {
    const problem = await violation(request);
    if (problem !== null) {
      failed++;
      console.error(problem);
    }
  }
} finally {
  prism.kill();
}
console.log(`${requests.length} requests, ${failed} break GitHub's description`);
process.exitCode = failed === 0 && requests.length > 0 ? 0 : 1;
