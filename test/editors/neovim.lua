-- Runs the session of session.ts in Neovim and writes what came of each step.
--
-- INKOOP_SESSION names a JSON file with { folder, command, steps, results }: the folder with the files, the command
-- that starts the server, the steps, and the file that the results go to.

local plan = vim.fn.json_decode(vim.fn.readfile(vim.env.INKOOP_SESSION))
local patience = 20000

local function path(file)
  return plan.folder .. "/" .. file
end

local client_id = vim.lsp.start_client({
  name = "inkoop",
  cmd = plan.command,
  root_dir = plan.folder,
  workspace_folders = { { uri = vim.uri_from_fname(plan.folder), name = "map" } },
})
local client = vim.lsp.get_client_by_id(client_id)

local function buffer(file)
  local number = vim.fn.bufadd(path(file))
  vim.fn.bufload(number)
  vim.lsp.buf_attach_client(number, client_id)
  return number
end

-- The line with this text in it, from 0, and the place of the word on it, in bytes from 0.
local function place(spot)
  local lines = vim.api.nvim_buf_get_lines(buffer(spot.file), 0, -1, false)
  for number, line in ipairs(lines) do
    local start = line:find(spot.line, 1, true)
    if start then
      return number - 1, line:find(spot.at or spot.line, start, true) - 1, line
    end
  end
  error("no line has " .. spot.line)
end

-- The parameters of a request about the word at a spot, which becomes the place of the cursor.
local function show(spot)
  local line, column = place(spot)
  vim.api.nvim_win_set_buf(0, buffer(spot.file))
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
end

local function request(method, params)
  local answer, fault = client.request_sync(method, params, patience, vim.api.nvim_get_current_buf())
  assert(answer, fault)
  assert(not answer.err, answer.err and answer.err.message)
  return answer.result
end

local function findings(file)
  local found = {}
  for _, finding in ipairs(vim.diagnostic.get(buffer(file))) do
    table.insert(found, (finding.lnum + 1) .. " " .. finding.user_data.lsp.code)
  end
  table.sort(found)
  return found
end

local function text_of(contents)
  return type(contents) == "string" and contents or contents.value or ""
end

local steps = {}

function steps.open(step)
  vim.cmd("edit " .. path(step.file))
  buffer(step.file)
  vim.wait(patience, function()
    return client.initialized and vim.lsp.buf_is_attached(0, client_id)
  end)
  return vim.fn.expand("%:t")
end

function steps.findings(step)
  vim.wait(patience, function()
    return vim.deep_equal(findings(step.file), step.are)
  end, 50)
  return findings(step.file)
end

function steps.type(step)
  show(step.before)
  vim.cmd("normal! i" .. step.text)
  return step.text
end

function steps.fix(step)
  show(step.at)
  local params = vim.lsp.util.make_range_params()
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, line, {}, client_id) }
  for _, action in ipairs(request("textDocument/codeAction", params) or {}) do
    if action.title == step.title then
      if not action.edit then
        action = request("codeAction/resolve", action)
      end
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
      return action.title
    end
  end
  return "there is no such fix"
end

function steps.read(step)
  local _, _, line = place(step)
  return line
end

function steps.hover(step)
  show(step.at)
  local shown = text_of(request("textDocument/hover", vim.lsp.util.make_position_params()).contents)
  return vim.tbl_map(function(part)
    return shown:find(part, 1, true) and part or shown
  end, step.shows)
end

function steps.define(step)
  show(step.at)
  local found = request("textDocument/definition", vim.lsp.util.make_position_params())
  local one = vim.tbl_islist(found) and found[1] or found
  local uri = one.targetUri or one.uri
  local range = one.targetSelectionRange or one.range
  return vim.fn.fnamemodify(vim.uri_to_fname(uri), ":t") .. ":" .. (range.start.line + 1)
end

steps["find uses"] = function(step)
  show(step.at)
  local params = vim.lsp.util.make_position_params()
  params.context = { includeDeclaration = true }
  local found = vim.tbl_map(function(one)
    return vim.fn.fnamemodify(vim.uri_to_fname(one.uri), ":t") .. ":" .. (one.range.start.line + 1)
  end, request("textDocument/references", params))
  table.sort(found)
  return found
end

function steps.complete(step)
  show(step.before)
  local found = request("textDocument/completion", vim.lsp.util.make_position_params())
  local labels = {}
  for _, item in ipairs(found.items or found) do
    labels[item.label] = true
  end
  return vim.tbl_filter(function(label)
    return labels[label]
  end, step.offers)
end

function steps.outline(step)
  vim.api.nvim_win_set_buf(0, buffer(step.file))
  local names = {}
  local function collect(symbols)
    for _, symbol in ipairs(symbols or {}) do
      names[symbol.name] = true
      collect(symbol.children)
    end
  end
  collect(request("textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params() }))
  return vim.tbl_filter(function(name)
    return names[name]
  end, step.has)
end

function steps.rename(step)
  show(step.at)
  local params = vim.lsp.util.make_position_params()
  params.newName = step.to
  vim.lsp.util.apply_workspace_edit(request("textDocument/rename", params), client.offset_encoding)
  return step.to
end

local results = {}
for _, step in ipairs(plan.steps) do
  local fine, outcome = xpcall(steps[step.does], debug.traceback, step)
  table.insert(results, fine and { outcome = outcome } or { fault = outcome })
  if not fine then
    break
  end
end
vim.fn.writefile({ vim.fn.json_encode(results) }, plan.results)
vim.lsp.stop_client(client_id)
vim.cmd("qall!")
