import Diagnostics

struct EnglishWords: Words {
  let abstract = "From the scores of state agencies to documents that are signed and printed."
  let discussion = """
    A template folder holds template.yaml and the scores of a year; templates/README.md explains \
    every key. Dates in PDFs are those of the decision, or of SOURCE_DATE_EPOCH.
    """
  let publishAbstract =
    "Make decision, annexes, sheets, charts and data of one or several template folders."
  let chartsAbstract = "Draws the charts of each agency and nothing else."
  let galleryAbstract =
    "Makes a page with every kind of chart and press picture of template folders."
  let galleryOutputHelp = "Folder for README.md and the pictures."
  let outlineTextHelp = "Draws the text of PDF and SVG pictures as outlines, for print shops."
  let scoreAbstract = "Compute points, rates and ranks, and print them."
  let checkAbstract = "Find printed figures that do not follow from the scores."
  let checkDiscussion = """
    Compares published tables (data: printed) and figures in prose (data: claims) with the scores, \
    and ends with status 1 when one does not follow.
    """
  let explainAbstract = "Tell step by step how a figure came about, down to the cell of the input."

  let newAbstract = "Make a template folder to start from: comments, sample scores, a schema."
  let newDiscussion = """
    The folder publishes at once, with made-up figures that every output marks as such. Replace \
    them: agencies and words in the YAML files, scores in the CSV file.
    """
  let checkTemplateHelp = "Check the template alone, not the scores: all its problems at once."
  let newFolderHelp = "The folder to make; it must not be there yet, or be empty."
  let provinceName = "name"
  let provinceHelp = "The province without “tỉnh” or “thành phố”, for example \"Lào Cai\"."
  let yearHelp = "The year whose work is scored (else last year)."
  let provinceToFill = "Tên tỉnh"
  let provinceWithoutLetters = "--province is a name such as \"Lào Cai\""
  let yearOutOfRange = "--year is from 2000 to 2100"
  let newFolderEmpty = "the folder has no name"
  let templateHasNoJSON = "--template prints text only"
  func templateIsSound(_ folder: String) -> String { "\(folder): the template is sound" }

  func starterMade(files: [String], folder: String) -> String {
    let list = files.filter { !$0.hasPrefix("schema/") }.map { "  \(folder)/\($0)\n" }.joined()
    return """
      Made
      \(list)Next:
        1. dti publish \(folder)            see what it makes
        2. change template.yaml and the scores
        3. dti check --template \(folder)   finds what is wrong with the template
      """
  }

  let folderName = "folder"
  let foldersHelp = "Template folders, for example templates/yen-bai."
  let folderHelp = "A template folder, for example templates/yen-bai."
  let agencyName = "agency"
  let agencyHelp = "An agency: its id, its name, or a part of the name that no other has."
  let indicatorName = "indicator"
  let indicatorHelp = "An indicator of its set, likewise (else the total)."
  let outputHelp = "The folder in which each template gets a folder such as yen-bai-2022."
  let fontsHelp = "The folder of the fonts (else DTI_FONTS, else the one that came with dti)."
  let jobsHelp = "How many documents are made at once; the files do not depend on it."
  let formatHelp = "How to print: text, json or csv."
  let checkFormatHelp = "How to print: text or json."
  let languageHelp = "Language of messages and help (else the locale's)."
  let quietHelp = "Print nothing but errors."

  let outputFailed = "standard output cannot be written"
  let outputEmpty = "--output is empty"
  let jobsTooFew = "--jobs is 1 or more"
  func unknownLanguage(_ text: String) -> String { "“\(text)” is neither vi nor en" }

  func epochNotANumber(_ text: String) -> String {
    "SOURCE_DATE_EPOCH is “\(text)”, and must be a number of seconds since 1970"
  }

  let convertedPoints = "Converted"
  let level = "Level"
  let standingsHeading = ["Rank", "Agency", "Points", "Maximum", "Rate %"]

  func published(files: Int, folder: String, seconds: Double, warnings: Int) -> String {
    let warned = warnings == 0 ? "" : ", \(warnings) warning\(warnings == 1 ? "" : "s")"
    return "\(files) files in \(folder) (\(tenths(seconds, mark: ".")) s\(warned))"
  }

  func checked(errors: Int, warnings: Int, remarks: Int) -> String {
    func counted(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    return [
      counted(errors, "error"), counted(warnings, "warning"), counted(remarks, "remark"),
    ].joined(separator: ", ")
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .remark: "remark"
    }
  }

  let illustrative = "* illustrative figures"
  let hint = "hint"
}
